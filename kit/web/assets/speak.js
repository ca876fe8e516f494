// Shows suggestions while a sentence is typed or dictated. Without this script the
// button beside the field does the same.
(() => {
  const pause = 180; // ms without a key before the server is asked
  for (const form of document.querySelectorAll("form[data-speak]")) {
    const field = form.elements.text;
    const place = document.getElementById(form.dataset.speak);
    const said = document.getElementById(form.dataset.said);
    let wait, turn = 0, told = field.value;
    const ask = async (done) => {
      const body = new URLSearchParams(new FormData(form));
      body.set("part", "yes");
      if (done) body.set("done", "yes");
      const answer = await fetch(form.action, { method: "POST", body });
      if (!answer.ok) throw new Error(answer.status);
      return answer.text();
    };
    const show = async (done) => {
      const mine = ++turn;
      const part = await ask(done);
      if (mine !== turn) return;
      place.innerHTML = part;
      said.textContent = place.firstElementChild.dataset.said;
    };
    field.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(() => show(false).catch(() => {}), pause);
    });
    // Words that found nothing are counted once the sentence is finished; the list
    // stays as it is, since the reader may be pressing one of its buttons.
    field.addEventListener("change", () => {
      if (field.value === told) return;
      told = field.value;
      ask(true).catch(() => {});
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(wait);
      const done = field.value !== told;
      told = field.value;
      show(done).catch(() => form.submit());
    });
  }
})();
