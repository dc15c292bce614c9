import { strictEqual } from "node:assert";
import { randomUUID } from "node:crypto";

const name = randomUUID(); // a session for each test
const base = `${process.env.EMULATOR_BASE}_emulator/s/${name}/`; // your application's base URL
const headers = { Authorization: "Bearer my-token", "Content-Type": "application/json" };

async function call(method, path, body, wanted) {
  const reply = await fetch(base + path, { method, headers, body: JSON.stringify(body) });
  strictEqual(reply.status, wanted, await reply.text());
  console.log(method, path, reply.status);
}

const image = { messaging_product: "whatsapp", to: "+16505550001", type: "image", image: { id: "1479537139650973" } };
await call("PUT", `_emulator/api/sessions/${name}`, {}, 200);
await call("POST", "_emulator/api/armed", { scenario: "rate-limited", times: 1 }, 201);
await call("POST", "v23.0/106540352242922/messages", image, 429);
await call("POST", "v23.0/106540352242922/messages", image, 200);
await call("POST", "_emulator/api/verify", { of: "messages", exactly: 1 }, 200);
