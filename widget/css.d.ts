// What Vite makes of stylesheets: minified text with ?inline, else a file that the page links.
declare module '*.css?inline' {
  const text: string;
  export default text;
}
declare module '*.css' {}
