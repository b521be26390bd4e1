import { Code } from '@mantine/core';
import classes from './code-block.module.css';
import { CopyButton } from './copy-button.tsx';

/** A command or a secret, to be copied whole. */
export function CodeBlock({ text, label }: { readonly text: string; readonly label: string }) {
  return (
    <div className={classes.block}>
      <Code block className={classes.code ?? ''} tabIndex={0} aria-label={label} role="region">
        {text}
      </Code>
      <CopyButton text={text} />
    </div>
  );
}
