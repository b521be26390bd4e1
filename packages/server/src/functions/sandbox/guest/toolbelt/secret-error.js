/** What went wrong with a secret, with one of `ErrorCodes.Secret` as its code. */
export class SecretError extends Error {
  constructor(code, message) {
    super(message);
    this.name = 'SecretError';
    this.code = code;
  }
}
