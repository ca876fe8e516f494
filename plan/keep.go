package plan

func (c *composer) keep() error { return c.settle() }
