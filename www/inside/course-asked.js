// Puts the course into the page if its address reads `?course`, before anything looks what is there.

if (new URLSearchParams(location.search).has('course')) {
  const course = document.createElement('delta-course');
  course.setAttribute('home', '?');
  document.body.replaceChildren(course);
}
