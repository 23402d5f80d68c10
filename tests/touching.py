"""Finds words in a drawing, as a browser sets them, that touch each other or are cut off."""

TOUCHING = """svg => {
  const frame = svg.getBoundingClientRect(), words = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()])
  const found = words.filter(([, r]) => r.left < frame.left - 1 || r.right > frame.right + 1).map(([text]) => text + ' is cut off')
  words.forEach(([text, a], i) => words.slice(i + 1).forEach(([other, b]) => {
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left), high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
    if (wide > 1 && high > a.height * 0.3) found.push(text + ' touches ' + other)
  }))
  return found
}"""
