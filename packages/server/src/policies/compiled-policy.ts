import { type CompiledPolicy, compilePolicy, type Policy } from '@conversation-orchestrator/engine';

const compiled = new WeakMap<Policy, CompiledPolicy>();

/** A policy compiled. The same document, which nobody changes in place, is compiled once: a new revision costs only what it changed. */
export function compiledPolicy(policy: Policy): CompiledPolicy {
  let known = compiled.get(policy);
  if (known === undefined) {
    known = compilePolicy(policy);
    compiled.set(policy, known);
  }
  return known;
}
