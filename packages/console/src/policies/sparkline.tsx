type SparklineProps = { readonly values: readonly number[]; readonly label: string };

const WIDTH = 120;
const HEIGHT = 24;

/** A small chart of bars, one per value; its words are the label. */
export function Sparkline({ values, label }: SparklineProps) {
  const highest = Math.max(1, ...values);
  const step = WIDTH / values.length;
  return (
    <svg width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      {values.map((value, at) => {
        const height = value === 0 ? 1 : Math.max(2, (value / highest) * HEIGHT);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: each bar is the hour of its place
            key={at}
            x={at * step}
            y={HEIGHT - height}
            width={step - 1}
            height={height}
            fill={value === 0 ? 'var(--line)' : 'var(--mantine-primary-color-filled)'}
          />
        );
      })}
    </svg>
  );
}
