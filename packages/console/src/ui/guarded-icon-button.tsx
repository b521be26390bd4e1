import type { Scope } from '@conversation-orchestrator/api';
import type { ComponentProps } from 'react';
import { IconButton } from './icon-button.tsx';
import { useDenial } from './use-denial.ts';

type GuardedIconButtonProps = ComponentProps<typeof IconButton> & { readonly scope: Scope };

/** An icon button that changes something: whose role does not allow it sees it, and why it does nothing. */
export function GuardedIconButton({ scope, label, ...rest }: GuardedIconButtonProps) {
  const denial = useDenial(scope);
  if (denial === undefined) return <IconButton label={label} {...rest} />;
  return (
    <IconButton
      {...rest}
      label={`${label}: ${denial}`}
      variant="transparent"
      data-disabled
      aria-disabled
      onClick={(event) => event.preventDefault()}
    />
  );
}
