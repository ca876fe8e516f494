// Asks the device of the reader for a passkey, to add one or to come in. Without
// this script the button stays hidden; a password or a letter does the same.
(() => {
  const known = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON;
  if (!known) return;
  const post = async (path, body) => {
    const answer = await fetch("/api/v1/passkeys" + path, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
    });
    const text = await answer.json();
    if (!answer.ok) throw new Error(text.detail);
    return text;
  };
  const acts = {
    async add(box) {
      const offer = await post("/offer", {});
      const key = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(offer.options) });
      await post("", { offer: offer.id, answer: JSON.stringify(key.toJSON()), name: box.dataset.name });
    },
    async enter() {
      const offer = await post("/ask", {});
      const key = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(offer.options) });
      await post("/enter", { offer: offer.id, answer: JSON.stringify(key.toJSON()) });
    },
  };
  for (const box of document.querySelectorAll("[data-passkey]")) {
    box.hidden = false;
    box.querySelector("button").addEventListener("click", async () => {
      const told = box.querySelector("[role=alert]");
      told.textContent = "";
      try {
        await acts[box.dataset.passkey](box);
        location.assign(box.dataset.next);
      } catch (wrong) {
        told.textContent = wrong instanceof DOMException ? box.dataset.failed : wrong.message || box.dataset.failed;
      }
    });
  }
})();
