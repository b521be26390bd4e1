/** What work comes to, or what `late` says when it takes longer. Work goes on unseen then. */
export function orLate<T>(work: Promise<T>, ms: number, late: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late()), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
