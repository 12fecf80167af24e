module galley

go 1.25
