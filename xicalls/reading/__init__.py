"""Files to text, and text to layout: decoding, formats, paragraphs, sentences, quotation marks, tokens."""
