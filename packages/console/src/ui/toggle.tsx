import classes from './toggle.module.css';

type ToggleProps = {
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** What it switches, for screen readers: the row around it says it for others. */
  readonly label: string;
  readonly onChange: () => void;
};

/** A switch in a row of a list: one element, since a list has many. */
export function Toggle({ checked, disabled = false, label, onChange }: ToggleProps) {
  return (
    <input
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says by itself whether it is checked (ARIA in HTML §4)
      role="switch"
      className={classes.toggle}
      checked={checked}
      disabled={disabled}
      aria-label={label}
      onChange={onChange}
    />
  );
}
