/* global document, requestAnimationFrame */
// The document's own script. A page that stands there already is shown before what it is made of is run; what somebody
// presses until then is pressed when it answers.
const pressed = [];

function keep(event) {
  const button = event.target.closest('button');
  if (!button) return;
  event.preventDefault();
  event.stopPropagation();
  pressed.push(button);
}

function answer() {
  document.removeEventListener('click', keep, true);
  for (const button of pressed) button.click();
}

const begin = () => import('PAGE');

if (document.getElementById('page').firstChild) {
  document.addEventListener('click', keep, true);
  document.addEventListener('stafett:answers', answer, { once: true });
  // A page in the background gets no frames.
  if (document.hidden) begin();
  else requestAnimationFrame(() => setTimeout(begin));
} else begin();
