/** What went wrong, and what to do next, by the code of the problem. Codes that are not here show the server's own words. */
export const problems = {
  title: 'This did not work',
  loadingTitle: 'This could not be loaded',
  goneTitle: 'This is not there, or not any more',
  requestId: 'Request {{id}}',
  TIMEOUT:
    'The server took too long to answer. Whether a change was made is not known; look before you try again.',
  UNREACHABLE: 'The server cannot be reached. Check the connection, then try again.',
  FORBIDDEN_SCOPE: 'Your role does not allow this. Ask an administrator.',
  PRECONDITION_FAILED:
    'Someone changed this in the meantime. Nothing of yours was saved; look at it again first.',
  TOO_MANY_REQUESTS: 'Too many requests. Wait a moment, then try again.',
  INTERNAL: 'The server has a defect, and has logged it.',
  UNSURE: 'Whether the change was made is not known: look before you make it again.',
  POLICIES_UNAVAILABLE: 'The policies cannot be loaded right now. This is not the same as “no policies”.',
  UNAVAILABLE: 'The server cannot answer right now. Try again in a moment.',
} as const;
