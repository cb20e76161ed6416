"""Who is mentioned, and which mentions are one and the same: mentions, then coreference."""
