/** Codes of errors, by the names both toolbelts export. Of these, secrets have one here; the others are there to be compared with. */
export const ErrorCodes = {
  Platform: { Secret: { NoToken: 'com.liveperson.faas.handler.no-sa-token' } },
  Secret: {
    Invalid: 'com.liveperson.faas.secret.invalid-format',
    Failure: 'com.liveperson.faas.secret.op-failed',
    Timeout: 'com.liveperson.faas.secret.op-timed-out',
    NotFound: 'com.liveperson.faas.secret.not-found',
    AuthFailure: 'com.liveperson.faas.secret.auth-failed',
    SystemSecret: 'com.liveperson.faas.secret.forbidden',
  },
  Csds: {
    NotFound: 'com.liveperson.faas.csds.domain.not-found',
    Failure: 'com.liveperson.faas.csds.op-failed',
  },
};
