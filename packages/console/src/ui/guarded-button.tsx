import type { Scope } from '@conversation-orchestrator/api';
import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import { useDenial } from './use-denial.ts';

type GuardedButtonProps = ButtonProps &
  Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps> & {
    /** What the user must be allowed. */
    readonly scope: Scope;
  };

/** A button that changes something: whose role does not allow it sees it, and why it does nothing. */
export function GuardedButton({ scope, ...rest }: GuardedButtonProps) {
  const denial = useDenial(scope);
  if (denial === undefined) return <Button {...rest} />;
  return (
    <Tooltip label={denial}>
      <Button
        {...rest}
        type="button"
        data-disabled
        aria-disabled
        onClick={(event) => event.preventDefault()}
      />
    </Tooltip>
  );
}
