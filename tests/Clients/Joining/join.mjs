// Asks once for each base URL and path that are named behind the way in which they are joined.
const ways = {
  url: (base, path) => new URL(path, base),
  template: (base, path) => `${base}${path}`,
};

const [way, ...words] = process.argv.slice(2);
for (let number = 0; 2 * number < words.length; number++) {
  const headers = { Authorization: "Bearer my-token", "X-Case": `${number}` };
  const reply = await fetch(ways[way](words[2 * number], words[2 * number + 1]), { headers });
  await reply.text();
}
