/** The ids of the policies a first start makes, in their order. */
const TUTORIAL_IDS = ['vip', 'regular'];

/** Tells whether a list of policies is that of the tutorial, whatever was added to it. */
export function isTutorial(policies: readonly { readonly id: string }[]): boolean {
  return TUTORIAL_IDS.every((wanted) => policies.some(({ id }) => id === wanted));
}
