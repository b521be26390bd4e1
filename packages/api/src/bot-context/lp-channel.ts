const CHANNELS: ReadonlyMap<string, string> = new Map([
  ['web', 'lp_web'],
  ['sms', 'lp_sms'],
  ['inapp', 'lp_inapp'],
  ['whatsapp', 'lp_whatsapp'],
  ['rcs', 'lp_rcs'],
  ['abc', 'lp_abc'],
  ['facebook', 'lp_fb'],
]);

/** How the reference calls a channel (reference documentation, Conversation Builder, "Get User Data"). One it does not know is called as it is. */
export function lpChannel(channel: string): string {
  return CHANNELS.get(channel) ?? channel;
}
