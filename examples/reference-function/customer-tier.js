const { Toolbelt } = require('lp-faas-toolbelt');

/** How often a customer has called decides the tier: kept in the context service, per phone number. */
function lambda(input, callback) {
  const { phoneNumber } = input.payload;
  const accountId = process.env.BRAND_ID;
  if (!phoneNumber) return callback(null, 'unknown');

  Toolbelt.SecretClient()
    .readSecret('contextApiKey')
    .then(({ value: apiKey }) => countCall(Toolbelt.ContextServiceClient({ apiKey, accountId }), phoneNumber))
    .then((calls) => {
      console.info(`call ${calls} of ${phoneNumber}`);
      callback(null, calls > 1 ? 'regular' : 'new');
    })
    .catch((error) => callback(error));
}

async function countCall(context, phoneNumber) {
  const { calls = 0 } = await context.getAllPropertiesInSession('callers', phoneNumber).catch(() => ({}));
  await context.updatePropertiesInNamespace('callers', { calls: calls + 1 }, phoneNumber);
  return calls + 1;
}
