"""WordprocessingML: what readers and writers of Word files share."""
