/** `1`, `true`, `yes` and `0`, `false`, `no`; anything else stays as it is and is refused. */
export function asBoolean({ value }: { value: unknown }): unknown {
  if (value === '1' || value === 'true' || value === 'yes') return true;
  if (value === '0' || value === 'false' || value === 'no') return false;
  return value;
}

/** What is no whole number stays as it is and is refused. */
export const asNumber = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;

/** With commas between. */
export const asList = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.split(',').map((one) => one.trim()) : value;
