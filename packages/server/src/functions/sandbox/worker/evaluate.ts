import { EvalFlags, type JSValueHandle, type QuickJS } from 'quickjs-wasi';
import type { SandboxWorld } from '../sandbox.ts';
import { readText } from './guest-access.ts';

const FILE = 'function.js';
const MOST_CHARACTERS = 1_000;
const IS_MODULE = /^[ \t]*(?:import[ \t]*[\w*{"']|export[ \t])/m;

/** Evaluates code in the guest: the promise of its end, which rejects with what it throws; or what is wrong with its syntax. */
export function evaluate(vm: QuickJS, code: string, world: SandboxWorld): JSValueHandle | string {
  const engine = vm._getExports();
  const [source, name] = [vm._writeString(sourceOf(code, world)), vm._writeString(FILE)];
  const loaded = engine.qjs_eval(source.ptr, source.len, name.ptr, flagsOf(code, world));
  engine.wasm_free(source.ptr);
  engine.wasm_free(name.ptr);
  if (engine.qjs_is_exception(loaded) !== 0) return vm.getException().consume(sayMistake);
  return vm.importHandle(loaded);
}

/** However the code defines its lambda, it is global in the end. */
function sourceOf(code: string, world: SandboxWorld): string {
  if (world === 'script') return code;
  return `${code}\n;globalThis.lambda = typeof lambda === 'undefined' ? undefined : lambda;`;
}

/** A script is evaluated so that it may `await`: then the engine answers with a promise. */
function flagsOf(code: string, world: SandboxWorld): number {
  return world === 'function' && IS_MODULE.test(code) ? EvalFlags.TYPE_MODULE : EvalFlags.ASYNC;
}

function sayMistake(error: JSValueHandle): string {
  const read = (name: string) => error.getProp(name).consume((text) => readText(text, MOST_CHARACTERS));
  const place = /function\.js:(\d+):(\d+)/.exec(read('stack') ?? '');
  const where = place ? ` (line ${place[1]}, column ${place[2]})` : '';
  return `${read('name') ?? 'SyntaxError'}: ${read('message') ?? 'the code cannot be parsed'}${where}`;
}
