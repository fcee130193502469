"""What mentions denote: issuers, units, cited documents; the index that rules query."""
