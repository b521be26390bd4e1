import { readdirSync, readFileSync } from 'node:fs';

const PAGE_BYTES = 4_096;
const BYTES_PER_MB = 1_024 * 1_024;
const SAMPLE_MS = 5;

/** The resident memory of a process and of everything it has started, in MB (Linux). */
function treeMb(root: number): number {
  const parents = new Map(processIds().flatMap((id) => parentOf(id) ?? []));
  const isWithin = (id: number): boolean => id === root || (id > 1 && isWithin(parents.get(id) ?? 0));
  const pages = [...parents.keys()].filter(isWithin).reduce((sum, id) => sum + residentPages(id), 0);
  return (pages * PAGE_BYTES) / BYTES_PER_MB;
}

function processIds(): readonly number[] {
  return readdirSync('/proc').map(Number).filter(Number.isInteger);
}

function parentOf(id: number): readonly (readonly [number, number])[] | undefined {
  try {
    const [, after = ''] = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ');
    return [[id, Number(after.split(' ')[1])]];
  } catch {
    return undefined;
  }
}

function residentPages(id: number): number {
  try {
    return Number(readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]);
  } catch {
    return 0;
  }
}

/** What a process tree took before work began, at most while it went on, and after. In MB. */
export type Memory = { readonly before: number; readonly peak: number; readonly after: number };

/** Watches a process tree while work goes on, and so many milliseconds longer. */
export async function watchMemory(
  root: number,
  restMs: number,
  work: () => Promise<unknown>,
): Promise<Memory> {
  const before = treeMb(root);
  let peak = before;
  const sampling = setInterval(() => {
    peak = Math.max(peak, treeMb(root));
  }, SAMPLE_MS);
  await work();
  await new Promise((resolve) => setTimeout(resolve, restMs));
  clearInterval(sampling);
  return { before, peak, after: treeMb(root) };
}
