// Not every engine lets a test choose the languages of the browser; the page can say the same.
Object.defineProperty(navigator, "languages", { value: ["uk-UA", "ru", "en-GB"] });
