import type { JSValueHandle, QuickJS } from 'quickjs-wasi';

/*
 * The library's own `callFunction` and `executePendingJobs` read what was thrown, all of it, by its own `toString`: a guest can make that as
 * long as its memory. What is here reads nothing of the guest but numbers, and primitive texts of bounded length.
 */

const POINTER_BYTES = 4;

/** Reads a text of the guest; undefined for what is no text, or longer than `most`. Runs none of its code. */
export function readText(handle: JSValueHandle | undefined, most: number): string | undefined {
  if (!handle?.isString) return undefined;
  // Of a primitive text the length is its own, whatever the guest did to prototypes.
  const length = handle.getProp('length').consume((own) => own.toNumber());
  return length <= most ? handle.toString() : undefined;
}

/** Reads a whole number of the guest, from 0 to `most`; what is none counts as 0. */
export function readCount(handle: JSValueHandle | undefined, most: number): number {
  const number = handle?.isNumber ? Math.trunc(handle.toNumber()) : 0;
  return Number.isFinite(number) ? Math.min(Math.max(number, 0), most) : 0;
}

/** Calls a function of the guest. Answers whether it returned; what it threw is dropped. */
export function callGuest(vm: QuickJS, callee: JSValueHandle, args: readonly JSValueHandle[]): boolean {
  const engine = vm._getExports();
  const list = engine.wasm_malloc(args.length * POINTER_BYTES);
  if (list === 0) return false;
  const memory = new DataView(engine.memory.buffer);
  args.forEach((arg, at) => {
    memory.setUint32(list + at * POINTER_BYTES, arg.ptr, true);
  });
  const result = engine.qjs_call(callee.ptr, vm.undefined.ptr, args.length, list);
  engine.wasm_free(list);
  const returned = engine.qjs_is_exception(result) === 0;
  if (!returned) vm.getException().dispose();
  engine.qjs_free_value(result);
  return returned;
}

/** Runs jobs until none is left. Answers whether none of them threw. */
export function runJobs(vm: QuickJS): boolean {
  const engine = vm._getExports();
  while (engine.qjs_is_job_pending()) {
    if (engine.qjs_execute_pending_job() < 0) {
      vm.getException().dispose();
      return false;
    }
  }
  return true;
}
