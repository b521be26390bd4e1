/** A copy of a tree, without the places in the text that its nodes stood at. */
export function withoutSpans(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(withoutSpans);
  if (typeof tree !== 'object' || tree === null) return tree;
  const members = Object.entries(tree).filter(([name]) => name !== 'span');
  return Object.fromEntries(members.map(([name, member]) => [name, withoutSpans(member)]));
}
