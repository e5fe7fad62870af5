throw new Error('@napi-rs/canvas is left out of Piyue on purpose: text is read without drawing')
