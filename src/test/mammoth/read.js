// Reads Word documents and says what mammoth warns of, a line each. From standard input comes one JSON
// object: the names of our styles, so that each is known, and the files.
const mammoth = require("mammoth");
const asked = JSON.parse(require("fs").readFileSync(0, "utf8"));
const styleMap = asked.styles.map(name => `p[style-name='${name}'] => p:fresh`);
(async () => {
  for (const path of asked.files) {
    const html = await mammoth.convertToHtml({ path }, { styleMap });
    for (const message of html.messages) {
      console.log(`${path}: ${message.type}: ${message.message}`);
    }
    if (html.value.length < 200) {
      console.log(`${path}: no text`);
    }
  }
  console.log(`read ${asked.files.length}`);
})();
