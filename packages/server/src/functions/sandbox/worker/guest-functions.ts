import type { JSValueHandle, QuickJS } from 'quickjs-wasi';

/** What a function answers the guest with. */
type Answer = string | number;

/** The functions a guest can call, and all it can reach. What they are given is the guest's, of any type and any size. */
export type GuestFunctions = Readonly<Record<string, (args: readonly JSValueHandle[]) => Answer | undefined>>;

/** Makes an object of the guest that has these functions. */
export function exposeFunctions(vm: QuickJS, functions: GuestFunctions): JSValueHandle {
  const object = vm.newObject();
  let last = vm.undefined;
  for (const [name, run] of Object.entries(functions)) {
    const exposed = vm.newFunction(name, (...args) => {
      // The engine takes its own reference to an answer after this returns; ours is given back with the next call.
      last.dispose();
      last = vm.undefined;
      const answer = run(args);
      if (answer !== undefined)
        last = typeof answer === 'string' ? vm.newString(answer) : vm.newNumber(answer);
      return last;
    });
    object.setProp(name, exposed);
    exposed.dispose();
  }
  return object;
}
