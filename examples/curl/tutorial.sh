#!/bin/sh
# The VIP tutorial over HTTP. Needs curl; ORCHESTRATOR_URL, ACCOUNT_ID, CLIENT_ID, CLIENT_SECRET as in examples/README.md.
set -eu

URL=${ORCHESTRATOR_URL:-http://127.0.0.1:8080}
ACCOUNT=${ACCOUNT_ID:-le12345678}

# The credentials are read from standard input: arguments of a process are everybody's to see.
LOGIN=$(printf 'user = "%s:%s"\n' "$CLIENT_ID" "$CLIENT_SECRET" | curl -sSf -K - -X POST "$URL/v2/authenticate/login")
TOKEN=$(printf '%s' "$LOGIN" | sed 's/.*"access_token":"\([^"]*\)".*/\1/')

post() {
  printf 'header = "Authorization: Bearer %s"\n' "$TOKEN" |
    curl -sSf -K - -X POST "$URL$1" -H 'Content-Type: application/json' -d "$2"
  echo
}

for PHONE in +155555501 +155555505; do
  SESSION="curl-$$-$PHONE"
  post /v2/context/document/create \
    "{\"accountId\":\"$ACCOUNT\",\"nameSpace\":\"orchestrator\",\"sessionId\":\"$SESSION\",\"payload\":{\"phoneNumber\":\"$PHONE\"}}"
  post /v2/policy/nextaction "{\"accountId\":\"$ACCOUNT\",\"sessionId\":\"$SESSION\"}"
done
