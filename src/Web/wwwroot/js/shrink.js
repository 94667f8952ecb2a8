// A telephone's picture is many times what proof needs: it is made smaller before it is sent, so that a weak signal carries it.
// Where it was taken is left out with that. Anything unexpected leaves the file as it was chosen.
const longestSide = 1600;
const smallEnough = 600 * 1024;

/** @param {HTMLInputElement} field */
export function shrink(field) {
  field.addEventListener("change", async () => {
    const file = field.files[0];
    if (!file?.type.startsWith("image/") || file.size <= smallEnough) return;
    try {
      const picture = await createImageBitmap(file);
      const by = Math.min(1, longestSide / Math.max(picture.width, picture.height));
      const canvas = new OffscreenCanvas(Math.round(picture.width * by), Math.round(picture.height * by));
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      const small = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.8 });
      // Another one was chosen meanwhile.
      if (field.files[0] !== file || small.size >= file.size) return;
      const kept = new DataTransfer();
      kept.items.add(new File([small], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }));
      field.files = kept.files;
    } catch {
      // The server refuses what is too large, in words.
    }
  });
}
