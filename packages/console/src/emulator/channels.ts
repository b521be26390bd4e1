/** Channels a customer may be played on. */
export const CHANNELS = ['WEB', 'SMS', 'WHATSAPP', 'MESSENGER', 'APP'];
