"""Reports: findings in words and places (`entries`), and one small file per output format."""
