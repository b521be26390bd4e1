import type { Value } from '@conversation-orchestrator/engine';
import { AttributeName } from '../ui/attribute-name.tsx';
import { ShownValue } from '../ui/value/shown-value.tsx';
import classes from './chat.module.css';

/** Attributes with their values. */
export type Known = readonly (readonly [name: string, value: Value])[];

/** Lists what is known; a value that is new or has changed lights up. */
export function KnownList({ known }: { readonly known: Known }) {
  return (
    <dl className={classes.known}>
      {known.map(([name, value]) => (
        <div key={`${name} ${JSON.stringify(value)}`} className={classes.property}>
          <dt>
            <AttributeName name={name} />
          </dt>
          <dd>
            <ShownValue value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
