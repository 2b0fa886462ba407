// Where texts that are not saved yet are kept: the browser's own storage, one entry for each time a form is opened.
const PREFIX = "newsroom-backup:";
const SENT = "newsroom-backup-sent";
const LONGEST = 14 * 24 * 60 * 60 * 1000; // milliseconds; what nobody has asked for by then is forgotten

export function keep(key, version, fields) {
  const text = JSON.stringify({ version, fields, at: Date.now() });
  try {
    localStorage.setItem(PREFIX + key, text);
  } catch {
    makeRoom(key, text);
  }
}

export function drop(key) {
  localStorage.removeItem(PREFIX + key);
}

// Of one article and one editor, newest first.
export function keptOf(owner) {
  return all().filter((each) => each.key.startsWith(`${owner}:`)).sort((one, other) => other.at - one.at);
}

// What this tab sent last: `key`, `owner`, `version` and `title`; null once it is known what became of it.
export function rememberSent(sent) {
  sessionStorage.setItem(SENT, JSON.stringify(sent));
}

export function lastSent() {
  return JSON.parse(sessionStorage.getItem(SENT) ?? "null");
}

function all() {
  const found = [];
  for (const name of Object.keys(localStorage)) {
    if (!name.startsWith(PREFIX)) continue;
    const kept = { key: name.slice(PREFIX.length), ...JSON.parse(localStorage.getItem(name)) };
    if (Date.now() - kept.at > LONGEST) localStorage.removeItem(name);
    else found.push(kept);
  }
  return found;
}

// Full, or closed to us: the oldest goes, and if that does not help there is no backup, as before there was one.
function makeRoom(key, text) {
  const oldest = all().sort((one, other) => one.at - other.at)[0];
  if (!oldest || oldest.key === key) return;
  drop(oldest.key);
  try {
    localStorage.setItem(PREFIX + key, text);
  } catch {
    drop(key);
  }
}
