// Listens to the server on behalf of a page. A worker, because the pages' policy lets no page connect anywhere,
// and a worker has a policy of its own.
"use strict";

function listen() {
  const source = new EventSource("/.catscan/events");
  source.onmessage = (event) => postMessage(event.data);
  source.onerror = () => {
    // The browser tries again by itself, unless it was answered something else.
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
  };
}

listen();
