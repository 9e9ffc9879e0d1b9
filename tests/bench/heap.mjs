/** How much memory a page's scripts hold once all garbage has been collected, those of its workers too. */
import { pause, within } from './within.mjs';

const ANSWER = 30_000;
/** Workers are told of one by one, at once. */
const ATTACHING = 100;

/** Megabytes: JavaScript's own heap, and the buffers behind typed arrays. */
export async function heapOf(session) {
  const page = await collected((method) => session.send(method));
  const workers = await workerHeaps(session);
  return [page, ...workers].reduce((sum, bytes) => sum + bytes, 0) / 1024 / 1024;
}

async function collected(send) {
  for (let time = 0; time < 2; time += 1)
    await within(ANSWER, 'garbage not collected', send('HeapProfiler.collectGarbage'));
  const { usedSize, backingStorageSize = 0 } = await within(ANSWER, 'heap not told', send('Runtime.getHeapUsage'));
  return usedSize + backingStorageSize;
}

/** A worker's heap is told by the worker alone, which is spoken to through its page. */
async function workerHeaps(session) {
  const workers = [];
  const answers = new Map();
  const attached = ({ sessionId, targetInfo }) => targetInfo.type === 'worker' && workers.push(sessionId);
  const received = ({ message }) => {
    const { id, result } = JSON.parse(message);
    answers.get(id)?.(result);
  };
  session.on('Target.attachedToTarget', attached);
  session.on('Target.receivedMessageFromTarget', received);
  const attach = (autoAttach) =>
    session.send('Target.setAutoAttach', { autoAttach, waitForDebuggerOnStart: false, flatten: false });
  await attach(true);
  await pause(ATTACHING);
  let last = 0;
  const sender = (sessionId) => async (method) => {
    last += 1;
    const id = last;
    const answer = new Promise((resolve) => answers.set(id, resolve));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answer;
  };
  const heaps = [];
  for (const worker of workers) heaps.push(await collected(sender(worker)));
  await attach(false);
  session.off('Target.attachedToTarget', attached);
  session.off('Target.receivedMessageFromTarget', received);
  return heaps;
}
