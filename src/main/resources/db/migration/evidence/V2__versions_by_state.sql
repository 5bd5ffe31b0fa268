create index document_version_in_state on document_version (state, document, number);
