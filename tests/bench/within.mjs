/** Waiting that ends. */

/** What did not come in its time. */
export class LateError extends Error {}

/** What `promise` gives, or a failure with `what` in it after so many milliseconds. The promise itself goes on unheard. */
export async function within(milliseconds, what, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new LateError(`${what} within ${milliseconds / 1000} s`)), milliseconds);
  });
  promise.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
