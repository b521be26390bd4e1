import classes from './words.module.css';

/** The name of an attribute, as everywhere: monospace. */
export function AttributeName({ name }: { readonly name: string }) {
  return <code className={classes.attribute}>{name}</code>;
}
