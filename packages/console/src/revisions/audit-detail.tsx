import type { JsonObject } from '@conversation-orchestrator/api';
import type { Value } from '@conversation-orchestrator/engine';
import rows from '../ui/rows.module.css';
import { ShownValue } from '../ui/value/shown-value.tsx';

/** What the audit log knows more of an entry: a sentence as it is, everything else as name and value. */
export function AuditDetail({ detail }: { readonly detail: JsonObject }) {
  const { summary, ...rest } = detail;
  return (
    <>
      {typeof summary === 'string' && <div lang="en">{summary}</div>}
      {Object.entries(rest).map(([name, value]: [string, Value]) => (
        <div key={name}>
          <span className={rows.faint}>{name}</span> <ShownValue value={value} />
        </div>
      ))}
    </>
  );
}
