export default async function tearDown() {
  await globalThis.stafettTestServer?.close();
}
