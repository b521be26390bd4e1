/** Names a decision as the source of a context. */
export function decisionSource(nextActionId: string): string {
  return `decision:${nextActionId}`;
}

/** Names a saved example as the source of a context. */
export function exampleSource(name: string): string {
  return `example:${name}`;
}
