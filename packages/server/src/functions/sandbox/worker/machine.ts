import { Intrinsics, type JSValueHandle, QuickJS } from 'quickjs-wasi';
import { HEAP_BYTES, MEMORY_BYTES, STACK_BYTES } from '../limits.ts';
import { evaluate } from './evaluate.ts';
import { callGuest, runJobs } from './guest-access.ts';
import { exposeFunctions, type GuestFunctions } from './guest-functions.ts';
import type { GuestTask } from './guest-task.ts';
import { loadModule } from './module-source.ts';

/** The engine with the guest's side in it, ready for the code of one run. Nothing it does throws. */
export type Machine = {
  /** Makes the world that the task asks for, and begins with its code. */
  start(task: GuestTask, code: string): void;
  /** Hands over the answer to a call. */
  settle(id: number, ok: boolean, text: string): void;
  /** The time of a timer has come. */
  fire(id: number): void;
  /** Nothing can happen any more: has the guest say why it has not ended. */
  idle(): void;
  /** Memory it has taken. */
  memoryBytes(): number;
};

/** What a machine is made of. */
export type MachineParts = {
  readonly engine: WebAssembly.Module;
  /** The guest's side, compiled. */
  readonly guest: Uint8Array;
  /** All the guest can reach. */
  readonly functions: GuestFunctions;
  /** Hears of a machine that cannot go on. */
  readonly fail: (code: 'CODE' | 'OUT_OF_MEMORY', message: string) => void;
};

const ENTRIES = ['prepare', 'begin', 'settle', 'fire', 'idle'] as const;
type Entries = Readonly<Record<(typeof ENTRIES)[number], JSValueHandle>>;

const MOST_REJECTIONS = 20;
const ERRNO_BADF = 8;

// Without `WeakRef` and `FinalizationRegistry`: a job of theirs could throw, and every other job is one of a promise.
const INTRINSICS = Intrinsics.ALL & ~Intrinsics.WEAK_REF;

/** Compiles the guest's side, so that making a machine need not. */
export async function compileGuest(engine: WebAssembly.Module, source: string): Promise<Uint8Array> {
  const vm = await QuickJS.create({ wasm: engine });
  return vm.compile(source, 'host');
}

/** Makes a machine: an engine of its own, in memory of its own. */
export async function createMachine({ engine, guest, functions, fail }: MachineParts): Promise<Machine> {
  const rejections = new Map<number, JSValueHandle>();
  const vm = await createEngine(engine, rejections);
  const entries = createEntries(vm, guest, functions);
  const memoryBytes = () => vm._getExports().memory.buffer.byteLength;
  const failHard = () => {
    if (memoryBytes() > MEMORY_BYTES / 2) fail('OUT_OF_MEMORY', 'out of memory');
    else fail('CODE', 'RangeError: Maximum call stack size exceeded');
  };
  const enter = (name: keyof Entries, args: readonly JSValueHandle[]) => {
    const ran = callGuest(vm, entries[name], args) && runJobs(vm);
    for (const arg of args) arg.dispose();
    if (!ran) failHard();
  };
  const guarded = (act: () => void) => {
    try {
      act();
    } catch {
      // The engine itself has given up: it has no memory left, or this thread no stack.
      failHard();
    }
  };
  return {
    start: (task, code) =>
      guarded(() => {
        enter('prepare', [vm.newString(JSON.stringify(task))]);
        const loaded = evaluate(vm, code, task.world);
        if (typeof loaded === 'string') fail('CODE', loaded);
        else enter('begin', [loaded]);
      }),
    settle: (id, ok, text) =>
      guarded(() => enter('settle', [vm.newNumber(id), ok ? vm.true : vm.false, vm.newString(text)])),
    fire: (id) => guarded(() => enter('fire', [vm.newNumber(id)])),
    idle: () => guarded(() => enter('idle', [[...rejections.values()].at(-1) ?? vm.undefined])),
    memoryBytes,
  };
}

function createEngine(engine: WebAssembly.Module, rejections: Map<number, JSValueHandle>): Promise<QuickJS> {
  return QuickJS.create({
    wasm: engine,
    memoryLimit: HEAP_BYTES,
    maxStackSize: STACK_BYTES,
    timezoneOffset: 0,
    intrinsics: INTRINSICS,
    // The engine writes to no stream of this process.
    wasi: () => ({ fd_write: () => ERRNO_BADF }),
    moduleLoader: { load: loadModule },
    onUnhandledRejection(promise, reason, isHandled) {
      if (isHandled) rejections.delete(promise.identity);
      else if (rejections.size < MOST_REJECTIONS) rejections.set(promise.identity, reason.dup());
    },
  });
}

/** The functions of the guest's side that are called from here. No customer's code has run when they are fetched. */
function createEntries(vm: QuickJS, guest: Uint8Array, functions: GuestFunctions): Entries {
  const create = vm.evalBytecode(guest);
  const side = vm.callFunction(create, vm.undefined, exposeFunctions(vm, functions));
  return Object.fromEntries(ENTRIES.map((name) => [name, side.getProp(name)])) as Entries;
}
