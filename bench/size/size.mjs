export async function benchSize() {
  return []
}
