// The files that wait to be sent: two at a time, again and again while the connection is gone, none forgotten.
//
// A job is { file } and gets: state (waiting, sending, making, pausing, lost, held, refused, cancelled, done), `share`
// of it sent (0 to 1), `attempts`, `pause` (seconds), `isSentAgain` (the server may have it from before) and the
// `answer` as `send` gave it.

const AT_ONCE = 2; // one on its way while the server makes another ready: readers have the rest of the server
const PAUSES = [1, 2, 4, 8, 15, 30]; // seconds before each new attempt
const UNDER_WAY = ["waiting", "sending", "making", "pausing"];

export class Queue {
  // `send(job, tell)` answers { kind, … }; `changed(job)` is called after every step; `signedIn()` tells it is no use
  // to wait any longer for somebody to sign in.
  constructor({ send, changed, signedIn }) {
    this.jobs = [];
    this.send = send;
    this.changed = changed;
    window.addEventListener("online", () => this.goOn(["waiting", "pausing", "lost"]));
    window.addEventListener("offline", () => this.jobs.forEach(changed));
    // Back from the tab in which somebody signed in.
    window.addEventListener("focus", async () => {
      if (this.in("held").length && (await signedIn())) this.goOn(["held"]);
    });
  }

  add(job) {
    this.jobs.push(job);
    this.begin(job);
  }

  retry(job) {
    if (job.state === "held") return this.goOn(["held"]);
    job.attempts = 0;
    job.forced = true;
    this.begin(job);
  }

  retryAll() {
    for (const job of this.in("pausing", "lost", "held")) this.retry(job);
  }

  cancel(job) {
    clearTimeout(job.timer);
    job.abort?.();
    this.step(job, { state: "cancelled", run: null });
    this.work();
  }

  cancelAll() {
    for (const job of this.in(...UNDER_WAY)) this.cancel(job);
  }

  // Those of which an answer is still to come.
  underWay() {
    return this.in(...UNDER_WAY).length;
  }

  isUnderWay(job) {
    return UNDER_WAY.includes(job.state);
  }

  in(...states) {
    return this.jobs.filter((job) => states.includes(job.state));
  }

  goOn(states) {
    const jobs = this.in(...states);
    for (const job of jobs) {
      clearTimeout(job.timer);
      this.step(job, { state: "waiting", share: 0, attempts: 0 });
    }
    this.work();
  }

  begin(job) {
    clearTimeout(job.timer);
    this.step(job, { state: "waiting", share: 0, attempts: job.attempts ?? 0 });
    this.work();
  }

  work() {
    for (const job of this.in("waiting")) {
      if (this.in("held").length && !job.forced) return; // each would come back, however large
      if (this.in("sending", "making").length >= AT_ONCE) return;
      if (navigator.onLine || job.forced) this.run(job);
    }
  }

  async run(job) {
    const run = {};
    this.step(job, { state: "sending", isSentAgain: job.wasSent, forced: false, attempts: job.attempts + 1, run });
    const answer = await this.send(job, (news) => job.run === run && this.step(job, news));
    if (job.run === run) this.settle(job, answer); // or it was stopped, and perhaps begun anew
    this.work();
  }

  settle(job, answer) {
    if (answer.kind === "again" && job.attempts <= PAUSES.length) this.pause(job);
    else this.step(job, { state: { again: "lost", signedOut: "held", refused: "refused", taken: "done" }[answer.kind], answer });
  }

  pause(job) {
    const pause = PAUSES[job.attempts - 1];
    job.timer = setTimeout(() => this.begin(job), pause * 1000);
    this.step(job, { state: "pausing", pause });
  }

  step(job, news) {
    Object.assign(job, news);
    this.changed(job);
  }
}
