/**
 * What an administrator runs to make a workspace's databases by hand, as a script for a shell with curl.
 *
 * Alone because it is read by somebody who trusts neither us nor our program. Invariants: can be run again, and lets in
 * one more user each time without shutting out another; holds no password, and hands none to a program as an argument,
 * where everybody on the computer could read it; ends at the first refusal, since a wrong password must not be tried twice.
 */
import { managerRole, rightsDocument, securityOf } from './rights.ts';

type Wanted = {
  readonly url: string;
  readonly prefix: string;
  /** Who is to be let in; nothing: the script asks. */
  readonly user: string;
  readonly databases: readonly string[];
};

/** For a POSIX shell: nothing in a single-quoted word means anything but the quote itself. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

export function commandsFor({ url, prefix, user, databases }: Wanted): string {
  const rights = rightsDocument('entities');
  return `#!/bin/sh
# Makes the databases of a Stammtisch workspace on a CouchDB 3, and a user who may read and write them.
# Run it as often as you like: what is there stays, and the rules are brought up to date. For each further device run it
# with another name: NEW_USER=laptop-2 sh THIS-FILE
# It asks for what these don't hold: COUCH_ADMIN (name:password of a server administrator), NEW_USER, NEW_PASSWORD.
set -eu
URL=${quoted(url.replace(/\/+$/, ''))}
[ -n "\${NEW_USER:-}" ] || NEW_USER=${quoted(user)}
PREFIX=${quoted(prefix)}
ROLE=${quoted(managerRole(prefix))}
DATABASES=${quoted(databases.join(' '))}
SECURITY=${quoted(JSON.stringify(securityOf(prefix, [])))}
RULES_ID=${quoted(rights._id)}
RULES=${quoted(JSON.stringify(rights))}
${HOW}${WORK}`;
}

/** One line of JSON and a value in curl's own configuration need the same two characters escaped. */
const HOW = `
command -v curl >/dev/null || { echo 'curl is not installed.' >&2; exit 1; }
ANSWER=$(mktemp)
trap 'rm -f "$ANSWER"' EXIT

say() { printf '%s\\n' "$1"; }
stop() { say "$1" >&2; exit 1; }
asked() {
  printf '%s: ' "$1" >/dev/tty
  IFS= read -r TYPED </dev/tty
  printf '%s' "$TYPED"
}
hidden() {
  stty -echo </dev/tty || stop "Nobody is here to ask for: $1"
  trap 'stty echo </dev/tty; exit 130' INT
  asked "$1"
  stty echo </dev/tty
  say '' >/dev/tty
}
escaped() { printf '%s' "$1" | sed 's/[\\\\"]/\\\\&/g'; }
coded() { printf '%s' "$1" | od -An -v -tx1 | tr -d ' \\n' | sed 's/../%&/g'; }
# send METHOD PATH [BODY] prints the status; everything goes to curl by its standard input.
send() {
  {
    printf 'request = "%s"\\nurl = "%s"\\n' "$1" "$(escaped "$URL/$2")"
    printf 'user = "%s"\\nheader = "Content-Type: application/json"\\n' "$(escaped "$COUCH_ADMIN")"
    [ $# -lt 3 ] || printf 'data = "%s"\\n' "$(escaped "$3")"
  } | curl -q -sS --globoff -o "$ANSWER" -w '%{http_code}' -K -
}
has() { grep -qF "$1" "$ANSWER"; }
refused() { stop "$1: the server answers $STATUS $(cat "$ANSWER")"; }
get() {
  STATUS=$(send GET "$1")
  case $STATUS in 200 | 404) ;; *) refused "$1" ;; esac
}
# put PATH THERE [BODY]: THERE is the status that means that it is there already.
put() {
  AT=$1 THERE=$2
  shift 2
  STATUS=$(send PUT "$AT" "$@")
  case $STATUS in
    2??) WAS=made ;;
    "$THERE") WAS='there already' ;;
    *) refused "$AT" ;;
  esac
}
`;

const WORK = `
[ -n "\${COUCH_ADMIN:-}" ] || COUCH_ADMIN=$(hidden 'Administrator of the server, as name:password')
put _users 412
[ -n "$NEW_USER" ] || NEW_USER=$(asked 'Name of the new user')
USER_AT=_users/org.couchdb.user:$(coded "$NEW_USER")
get "$USER_AT"
if [ "$STATUS" = 404 ]; then
  [ -n "\${NEW_PASSWORD:-}" ] || NEW_PASSWORD=$(hidden "New password for $NEW_USER")
  put "$USER_AT" - "{\\"name\\":\\"$(escaped "$NEW_USER")\\",\\"type\\":\\"user\\",\\"roles\\":[\\"$ROLE\\"],\\"password\\":\\"$(escaped "$NEW_PASSWORD")\\"}"
  say "user $NEW_USER: made"
elif has "\\"$ROLE\\""; then
  say "user $NEW_USER: there already, with its password as it was"
else
  stop "The user $NEW_USER is there already and has not the role $ROLE. Give it that role, or choose another name."
fi
for DB in $DATABASES; do
  put "$DB" 412
  MADE=$WAS
  get "$DB/_security"
  has "\\"$ROLE\\"" || put "$DB/_security" - "$SECURITY"
  get "$DB/$RULES_ID"
  REV=$(sed -n 's/.*"_rev":"\\([^"]*\\)".*/\\1/p' "$ANSWER")
  put "$DB/$RULES_ID\${REV:+?rev=$REV}" - "$RULES"
  say "$DB: $MADE"
done
say "Done. Stammtisch needs the address $URL, the user $NEW_USER, the password, and $PREFIX as the name of the databases."
`;
