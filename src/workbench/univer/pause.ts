/** Lets the page paint and take a key before work goes on. A timer would wait four milliseconds each time: browsers stretch nested ones to that. */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
