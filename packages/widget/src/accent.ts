/** Black or white: whichever is easier to read on a colour such as `#1c7ed6` (WCAG 2.2, relative luminance). */
export function readableOn(colour: string): '#000' | '#fff' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16)),
  );
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // Where both have the same contrast: (1 + 0.05) / (l + 0.05) = (l + 0.05) / 0.05.
  return luminance > 0.179 ? '#000' : '#fff';
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
