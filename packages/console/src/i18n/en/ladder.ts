/** The policies of a decision, one under the other, as they were tried. */
export const ladder = {
  folded_one: '{{count}} policy, at position {{from}}',
  folded_other: '{{count}} policies, at positions {{from}} to {{to}}',
  exception: 'Exception',
  conditions: 'Conditions',
  always: 'It has no conditions, so it always holds.',
  left: 'left: {{value}}',
  right: 'right: {{value}}',
  was: '– the value is',
  absent: 'absent',
  noValues: 'It compares no values that could be shown',
  unreadable: 'The expression cannot be read',
} as const;
